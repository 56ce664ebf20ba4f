package dev.needlewise.web.operation;

import dev.needlewise.application.operation.Readiness;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a balancer whether to send requests here, and an operator why not: one line for each thing looked at. */
public final class ReadyServlet extends HttpServlet {
    private final transient List<Readiness> looked;

    public ReadyServlet(List<Readiness> looked) {
        this.looked = List.copyOf(looked);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean ready = true;
        for (Readiness health : looked) {
            Optional<String> problem = health.problem();
            ready &= problem.isEmpty();
            lines.add(health.about() + ": " + problem.orElse("well"));
        }
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(ready ? "ready" : "not ready");
        lines.forEach(response.getWriter()::println);
    }
}
