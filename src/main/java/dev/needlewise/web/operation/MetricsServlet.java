package dev.needlewise.web.operation;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Hands out all figures in the Prometheus text form. */
public final class MetricsServlet extends HttpServlet {
    private final transient Meters meters;
    private final transient Gauges gauges;
    private final transient PrometheusTextFormatWriter form = PrometheusTextFormatWriter.create();

    public MetricsServlet(Meters meters, Gauges gauges) {
        this.meters = meters;
        this.gauges = gauges;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        gauges.read();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        form.write(text, meters.registry().scrape());
        response.setContentType(form.getContentType());
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }
}
