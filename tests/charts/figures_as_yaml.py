"""Series for charts, written short."""


def series(name: str, values: str, more: str = "measure: value, unit: crowns", title: str = "") -> str:
    """Return a series as YAML; `values` are `1900=5`, `1900/1904=6:plan` or `1900=5@Estimator`."""
    rows = []
    for value in values.split():
        period, _, rest = value.partition("=")
        number, _, by = rest.partition("@")
        number, _, status = number.partition(":")
        low, _, high = number.partition("..")
        size = f"low: {low}, high: {high}" if high else f"value: {low}"
        rows.append(f"{{period: {period}, {size}, status: {status or 'official'}{', by: ' + by if by else ''}}}")
    head = f"id: {name}, title: {title or name}, reporter: R, sources: [macaulay-1986], {more}"
    return f"- {{{head}, values: [{', '.join(rows)}]}}\n"
