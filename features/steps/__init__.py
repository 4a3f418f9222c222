"""What the sentences in the feature files mean. A module a kind of sentence; none of them knows a rule."""
