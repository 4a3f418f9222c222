"""`manypaths serve`: the API on this machine, watching its rules."""

from typing import Annotated

import typer

from cli.common import RulesOption
from engine.shipped import RULES


def serve(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="The port to listen on.", min=1, max=65535)] = 8000,
    rules: RulesOption = RULES,
) -> None:
    """Serve the API, and put a changed rulebook in force without a gap."""
    import uvicorn

    from api.app import create_app

    typer.echo(f"many paths: http://{host}:{port} (documentation under /docs)", err=True)
    uvicorn.run(create_app(rules), host=host, port=port, access_log=False, log_level="warning", server_header=False)
