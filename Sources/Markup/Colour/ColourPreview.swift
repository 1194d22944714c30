/// What becomes of a house colour on screens: a sentence, and the pairs of text and ground as they are shown, light and dark.
package func colourPreview(_ r: Reader, _ house: Colour) -> HTML {
    let palette = Palette(accent: house)
    let light = palette.light.accent
    let sentence =
        light == house
        ? notice(r("Letters in deze kleur zijn goed te lezen.", "Letters in this colour can be read well."), .neutral)
        : notice(
            r(
                "Letters in deze kleur zijn te licht om te lezen. Leidraad maakt ze donkerder: \(light.hex). De balk bovenaan houdt je eigen kleur.",
                "Letters in this colour are too light to read. Leidraad makes them darker: \(light.hex). The bar at the top keeps your own colour."
            ), .attention)
    let rows = [(name: r("Licht scherm", "Light screen"), palette.light), (name: r("Donker scherm", "Dark screen"), palette.dark)]
    return "\(sentence)\(facts(rows.map { (name: $0.name, value: row(pairs(r, $0.1))) }))"
}

private func pairs(_ r: Reader, _ scheme: Scheme) -> [HTML] {
    [
        sample(r("Letters", "Letters"), scheme.accent, on: scheme.card),
        sample(r("Knop", "Button"), scheme.onAccent, on: scheme.accent),
        sample(r("Balk", "Bar"), scheme.onBar, on: scheme.bar),
    ]
}

private func sample(_ label: String, _ text: Colour, on ground: Colour) -> HTML {
    let name = "\(label): \(text.hex), \(ground.hex)"
    return """
        <svg width="120" height="40" viewBox="0 0 120 40" role="img" aria-label="\(name)">\
        <rect width="120" height="40" rx="6" fill="\(ground.hex)"/>\
        <text x="60" y="26" text-anchor="middle" font-size="16" fill="\(text.hex)">\(label)</text></svg>
        """
}
