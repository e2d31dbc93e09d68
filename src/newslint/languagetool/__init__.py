"""LanguageTool: where its server is, starting and stopping it, and asking it about a text."""
