/// One bar. `text` is what stands behind it: "8 van 12 studenten".
package struct Bar: Sendable {
    package let label: String
    package let value: Double
    package let text: String

    package init(_ label: String, value: Double, text: String) {
        self.label = label
        self.value = value
        self.text = text
    }
}

/// Lying bars with their words next to them. `summary` says in a sentence what the drawing shows.
package func barChart(title: String, summary: String, bars: [Bar]) -> HTML {
    let most = bars.map(\.value).max() ?? 0
    return """
        <figure class="chart"><figcaption>\(title)</figcaption><p class="soft">\(summary)</p>
        <ul class="bars">\(bars.map { bar($0, of: most) })</ul></figure>
        """
}

private func bar(_ bar: Bar, of most: Double) -> HTML {
    let width = most > 0 && bar.value > 0 ? Int((bar.value / most * 100).rounded()) : 0
    return """
        <li><span>\(bar.label)</span> <span class="soft">\(bar.text)</span>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/>\
        <rect class="part" width="\(width)" height="6"/></svg></li>
        """
}
