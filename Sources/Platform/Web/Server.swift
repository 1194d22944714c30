import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import Store

/// The door to the network: Hummingbird's router over our route table. Everything it decides is here: limits, cross-site refusal, the
/// true address of the client.
package struct Server: Sendable {
    package let application: Application
    private let cookies: SiteCookies

    package init(_ application: Application) {
        self.application = application
        cookies = SiteCookies(application.program.settings)
    }

    private var program: Program { application.program }

    /// A Hummingbird router with a line for each route of the house.
    package func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self)
        for route in program.house.routes {
            router.on(RouterPath(Server.pattern(route.path)), method: route.method == .get ? .get : .post) { request, context in
                await respond(to: request, context, route)
            }
        }
        router.add(middleware: UnknownPath(server: self))
        return router
    }

    /// `/o/:organisation` as Hummingbird writes it: the same.
    private static func pattern(_ path: String) -> String { path }

    func respond(
        to request: HTTPTypes.HTTPRequest, body: RequestBody, parameters: [String: String], peer: String, _ route: Route
    ) async -> Delivery {
        if route.method == .post, let fault = origin(request) { return refused(fault, request, route) }
        guard let bytes = try? await body.collect(upTo: max(route.bodyLimit, 1)) else { return refused(.tooLarge, request, route) }
        guard let incoming = incoming(request, Array(bytes.readableBytesView), parameters, peer, route) else {
            return refused(.unreadable, request, route)
        }
        guard incoming.form.fields.allSatisfy({ $0.value.utf8.count <= Form.longestText }) else { return refused(.tooLong, request, route) }
        return await application.answer(incoming)
    }

    private func respond(to request: Hummingbird.Request, _ context: WebContext, _ route: Route) async -> Response {
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters { parameters[String(name)] = String(value) }
        let count = program.settings.tellsStatements ? StatementCount() : nil
        let delivery = await StatementCount.$current.withValue(count ?? StatementCount.current) {
            await RequestMetrics.measured(route) {
                await respond(to: request.head, body: request.body, parameters: parameters, peer: context.peer, route)
            }
        }
        var response = Server.response(delivery)
        if let count { response.headers[HTTPField.Name("X-Statements")!] = "\(count.value)" }
        return response
    }

    static func response(_ delivery: Delivery) -> Response {
        Response(status: HTTPResponse.Status(code: delivery.status), headers: delivery.headers, body: body(delivery))
    }

    /// The next page is read when the one before has left: a slow reader holds no more than one. A fault half-way breaks the connection off,
    /// so that nobody takes a part for the whole.
    private static func body(_ delivery: Delivery) -> ResponseBody {
        guard let chunks = delivery.chunks else { return .init(byteBuffer: ByteBuffer(bytes: delivery.body)) }
        return ResponseBody { writer in
            var from: String?
            repeat {
                let chunk = try await chunks.read(from)
                try await writer.write(ByteBuffer(bytes: chunk.bytes))
                from = chunk.next
            } while from != nil
            try await writer.finish(nil)
        }
    }

    /// Only forms of our own pages: the browser says where a request comes from, and no page elsewhere can lie about it. Every browser
    /// that can show our pages says one of the two with a POST; what says neither is refused (`security.md` A5), mailed links included.
    private func origin(_ request: HTTPTypes.HTTPRequest) -> Fault? {
        if let site = request.headerFields[HTTPField.Name("Sec-Fetch-Site")!] { return site == "same-origin" ? nil : .crossSite }
        guard let origin = request.headerFields[.origin] else { return .unsaid }
        return origin == program.settings.publicAddress ? nil : .crossSite
    }

    private func incoming(
        _ request: HTTPTypes.HTTPRequest, _ body: [UInt8], _ parameters: [String: String], _ peer: String, _ route: Route
    ) -> Incoming? {
        let target = Array((request.path ?? "/").utf8)
        let mark = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        let type = request.headerFields[.contentType] ?? ""
        let hasFiles = route.takesFiles && type.utf8.starts(with: "multipart/".utf8)
        guard let query = Form(encoded: target[mark...].dropFirst()),
            let form = hasFiles ? Form(multipart: body, contentType: type) : Form(encoded: body)
        else { return nil }
        let address = ClientAddress.text(
            peer: peer, forwarded: request.headerFields[values: HTTPField.Name("X-Forwarded-For")!],
            trusted: program.settings.trustedProxies)
        return Incoming(
            route: route, parameters: parameters, path: String(decoding: target[..<mark], as: UTF8.self), query: query, form: form,
            bodyDigest: route.method == .post ? Sodium.digest(hasFiles ? form.content : body) : [],
            sessionToken: SiteCookies.value(cookies.session, in: request.headerFields[.cookie]),
            deviceMark: SiteCookies.value(cookies.knownDevice, in: request.headerFields[.cookie]),
            acceptLanguage: request.headerFields[.acceptLanguage], address: address, userAgent: request.headerFields[.userAgent],
            now: program.time.now())
    }

    private enum Fault { case crossSite, unsaid, tooLarge, tooLong, unreadable }

    private func refused(_ fault: Fault, _ request: HTTPTypes.HTTPRequest, _ route: Route) -> Delivery {
        let (status, sentence): (Int, Words) =
            switch fault {
            case .crossSite:
                (
                    403,
                    Words(
                        "Dit formulier kwam niet van onze eigen pagina. Open Leidraad en probeer het daar.",
                        "This form did not come from our own page. Open Leidraad and try it there.")
                )
            case .unsaid:
                (
                    403,
                    Words(
                        "Je browser zegt niet van welke pagina dit formulier komt. Ververs de pagina, of werk je browser bij.",
                        "Your browser does not say which page this form comes from. Reload the page, or update your browser.")
                )
            case .tooLarge: (413, Words("Dit is te groot om te versturen.", "This is too large to send."))
            case .tooLong:
                (
                    413,
                    Words(
                        "Eén van je teksten is te lang. Ga terug, kort hem in en verstuur opnieuw; je tekst staat er nog.",
                        "One of your texts is too long. Go back, shorten it and send again; your text is still there.")
                )
            case .unreadable:
                (400, Words("Dit formulier is niet te lezen. Ververs de pagina.", "This form cannot be read. Reload the page."))
            }
        return plain(status, sentence, request)
    }

    func plain(_ status: Int, _ sentence: Words, _ request: HTTPTypes.HTTPRequest) -> Delivery {
        let r = Reader(Language(acceptLanguage: request.headerFields[.acceptLanguage]))
        var answer = Answer.page(ErrorPages.refusal(.init(status: status, sentence: sentence), r))
        answer.status = status
        return Delivery(answer, frame: Frame(r: r), settings: program.settings)
    }
}

/// A path without a route gets our own page, with the same headers as everything else.
private struct UnknownPath: RouterMiddleware {
    typealias Context = WebContext
    let server: Server

    func handle(
        _ request: Hummingbird.Request, context: WebContext,
        next: (Hummingbird.Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            return Server.response(server.plain(404, Refusal.notFound.sentence, request.head))
        }
    }
}
