"""The engines that judge rules, each behind the same small protocol. `tests/test_one_meaning.py` holds them together."""

import os

from tests.backends.backend import Backend
from tests.backends.double import Double
from tests.backends.durable import DurableRules
from tests.backends.ibis import Ibis
from tests.backends.spark import Spark
from tests.backends.z3 import Z3

WITH_SPARK = "MANYPATHS_TEST_SPARK"
"""What `make test-spark` sets: Spark needs Java, which `make test` does not ask for."""

REFERENCE: Backend = Double()
"""The plainest of them, whose meaning `tests/engine/test_oracle.py` writes out by hand. The others are held against it."""

BACKENDS: tuple[Backend, ...] = (REFERENCE, DurableRules(), Z3(), Ibis(), *([Spark()] if os.environ.get(WITH_SPARK) else []))
"""Every engine that is held to one meaning."""
