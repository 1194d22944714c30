import ArgumentParser
import Hummingbird
@main struct Leidraad: ParsableCommand { func run() {} }
