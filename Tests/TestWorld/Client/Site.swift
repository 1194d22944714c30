import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Platform
import Store
import Synchronization

/// The served program without a network: requests go through Hummingbird's router and the real `Server`.
/// HummingbirdTesting is left out because it links a second HTTP client and TLS library into every test build.
final class Site: Sendable {
    let program: Program
    let world: World
    let time: FakeTime
    let log: TestLog
    private let responder: RouterResponder<WebContext>

    init(_ program: Program, world: World, time: FakeTime, log: TestLog) {
        self.program = program
        self.world = world
        self.time = time
        self.log = log
        responder = Server(Platform.Application(program)).router().buildResponder()
    }

    struct Reply: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: [UInt8]
        let statements: Int
    }

    func respond(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: [UInt8]) async throws -> Reply {
        let head = HTTPRequest(method: method, scheme: "https", authority: "leidraad.test", path: path, headerFields: headers)
        let request = Hummingbird.Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = WebContext(
            source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: program.logger))
        let count = StatementCount()
        let response = try await StatementCount.$current.withValue(count) { try await responder.respond(to: request, context: context) }
        let writer = CollectingWriter()
        try await response.body.write(writer)
        return Reply(status: response.status.code, headers: response.headers, body: writer.bytes, statements: count.value)
    }
}

private final class CollectingWriter: ResponseBodyWriter, Sendable {
    private let collected = Mutex<[UInt8]>([])

    var bytes: [UInt8] { collected.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws { collected.withLock { $0 += Array(buffer.readableBytesView) } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
