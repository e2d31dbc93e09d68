"""The rule packs that ship with newslint: one YAML file is one rule, and its path is its id."""
