package dev.needlewise.web.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A form with a file in it, which is read only once it is known who sends it.
 *
 * <p>Of a form that is too large the rest is read and thrown away, up to a limit, because a browser shows our words only
 * after it could send everything.
 */
final class LargeForm {
    private static final long MOST_THROWN_AWAY = 200L * 1024 * 1024;

    private LargeForm() {}

    static boolean isIn(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Takes the form apart, as far as the container lets it be that large. */
    static void read(HttpServletRequest request, long largest) {
        if (request.getContentLengthLong() > largest) {
            throwAway(request);
            throw new RequestFailure(Reason.UPLOAD_TOO_LARGE);
        }
        try {
            request.getParts();
        } catch (IllegalStateException e) {
            throw new RequestFailure(Reason.UPLOAD_TOO_LARGE);
        } catch (IOException | ServletException e) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
    }

    private static void throwAway(HttpServletRequest request) {
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        try (InputStream in = request.getInputStream()) {
            int got = in.read(buffer);
            while (got >= 0 && read < MOST_THROWN_AWAY) {
                read += got;
                got = in.read(buffer);
            }
        } catch (IOException gone) {
            // Nobody is left to tell anything.
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
    }
}
