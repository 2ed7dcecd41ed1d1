"""Records of one person found across the whole register: features, a model, pairs, clusters, and cases for people.

A machine proposes and a person decides. What is compared is the domain's (``mihan_desktop.domain.people``), how well
it agrees is Fellegi and Sunter's model as Splink computes it, on DuckDB or Spark (decision 0032).
"""
