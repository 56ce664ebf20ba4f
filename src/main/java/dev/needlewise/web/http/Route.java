package dev.needlewise.web.http;

/**
 * One address and method, who may come, and what answers.
 *
 * @param access checked before the handler is called
 * @param form whose forms are taken there
 */
public record Route(Method method, PathPattern path, Access access, Form form, Handler handler) {
    /** The two methods that pages use. */
    public enum Method {
        GET,
        POST
    }

    /** Who may come to an address. */
    public enum Access {
        ANYONE,
        SIGNED_IN,
        SUPERVISOR,
        ADMINISTRATOR
    }

    /** Whose forms an address takes. */
    public enum Form {
        /** Ours only: a form carries our token. */
        OURS,
        /** Another site's browser posts here too; the handler has proofs of its own. */
        FOREIGN
    }

    public static Route get(String path, Access access, Handler handler) {
        return new Route(Method.GET, PathPattern.of(path), access, Form.OURS, handler);
    }

    public static Route post(String path, Access access, Handler handler) {
        return new Route(Method.POST, PathPattern.of(path), access, Form.OURS, handler);
    }

    /** Takes forms of learning platforms, which cannot know our token. */
    public static Route foreignPost(String path, Handler handler) {
        return new Route(Method.POST, PathPattern.of(path), Access.ANYONE, Form.FOREIGN, handler);
    }
}
