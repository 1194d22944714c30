/// A small line of values in time. `title` and `summary` are read aloud in its place.
package func sparkline(title: String, summary: String, values: [Double]) -> HTML {
    """
    <svg class="sparkline" role="img" aria-label="\(title): \(summary)" viewBox="0 0 120 32">\
    <title>\(title)</title><desc>\(summary)</desc><polyline points="\(points(of: values))"/></svg>
    """
}

/// Evenly spread from left to right, two units from the edges; in tenths, so that no locale can write a comma.
private func points(of values: [Double]) -> String {
    guard let least = values.min(), let most = values.max() else { return "" }
    let span = most > least ? most - least : 1
    let step = values.count > 1 ? 116.0 / Double(values.count - 1) : 0
    return values.enumerated().map { place, value in
        "\(tenths(2 + step * Double(place))),\(tenths(30 - (value - least) / span * 28))"
    }.joined(separator: " ")
}

private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}
