import Hummingbird
import NIOCore

/// What Hummingbird keeps of a request for us: the address of whoever made the connection.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// "" when the connection has no internet address, as in tests and over a socket file.
    package let peer: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Whose connection it is. Anybody can send `X-Forwarded-For`; only what our own proxies wrote in it is believed (`security.md` T55).
enum ClientAddress {
    /// - Parameter forwarded: the values of all `X-Forwarded-For` headers, in their order.
    static func text(peer: String, forwarded: [String], trusted: Set<String>) -> String {
        var believed = plain(peer)
        guard trusted.contains(believed) else { return believed }
        let hops = forwarded.flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }.map { hop in
            plain(String(decoding: hop.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self))
        }
        // Each proxy adds at the end whom it saw; the last that is not one of ours is the client.
        for hop in hops.reversed() {
            guard isAddress(hop) else { break }
            believed = hop
            if !trusted.contains(hop) { break }
        }
        return believed
    }

    /// An IPv4 address that came in over an IPv6 socket, written as IPv4.
    private static func plain(_ text: String) -> String {
        let mapped = Array("::ffff:".utf8)
        let isMapped = text.utf8.starts(with: mapped) && text.utf8.contains(UInt8(ascii: "."))
        return isMapped ? String(decoding: text.utf8.dropFirst(mapped.count), as: UTF8.self) : text
    }

    private static func isAddress(_ text: String) -> Bool { (try? SocketAddress(ipAddress: text, port: 0)) != nil }
}
