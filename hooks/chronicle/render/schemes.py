"""The colours of drawings that leave the site as files, where its style sheets do not follow; in both schemes.

They are those of `docs/assets/css/base.css`; a test compares them. Plain values: editors of drawings know no variables.
"""

LIGHT = {
    "paper": "#fbfbf9", "surface": "#f2f2ee", "band": "#e6e6e0", "rule": "#d3d3cc", "edge": "#7d7d75",
    "ink": "#1b1d1f", "ink-2": "#45484b", "a": "#1a4f7f", "b": "#8f4216", "a-soft": "#e3ecf3", "b-soft": "#f5e9df",
}  # fmt: skip
DARK = {
    "paper": "#141618", "surface": "#1d2022", "band": "#282b2e", "rule": "#383c3f", "edge": "#7e8386",
    "ink": "#ebeae6", "ink-2": "#c0c0bb", "a": "#82b3df", "b": "#dc9a6c", "a-soft": "#1b2e3f", "b-soft": "#38271b",
}  # fmt: skip
SCHEMES = (LIGHT, DARK)
