package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The same WAR, dropped into a Tomcat that is not ours. */
@ArquillianTest
@RunAsClient
class TomcatIT {
    @ArquillianResource
    private URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("needlewise.war")));
    }

    @Test
    void the_application_answers() throws Exception {
        assertThat(url.getPath()).isEqualTo("/needlewise/");
        assertThat(get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void the_launcher_cannot_be_fetched() throws Exception {
        assertThat(get("dev/needlewise/launcher/Main.class").statusCode()).isEqualTo(404);
        assertThat(get("WEB-INF/launcher/").statusCode()).isEqualTo(404);
    }

    @Test
    void people_of_the_container_sign_in_take_a_case_and_review_it() throws Exception {
        WebVisitor trainee = new WebVisitor(url.toURI());
        assertThat(trainee.signIn("tess", "tess").body()).contains("Your training");
        HttpResponse<String> feedback = trainee.practise("spots-on-both-cheeks");
        assertThat(feedback.uri().getPath()).endsWith("/feedback");
        assertThat(feedback.body()).contains("Your score");
        assertThat(trainee.get("me").body()).contains("\"role\":\"trainee\"");

        WebVisitor supervisor = new WebVisitor(url.toURI());
        supervisor.signIn("sam", "sam");
        assertThat(supervisor.get("cohorts").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("reviews").statusCode()).isEqualTo(200);
        assertThat(new WebVisitor(url.toURI()).signIn("sam", "wrong").statusCode())
                .isEqualTo(422);
    }

    @Test
    void pages_and_assets_carry_the_same_strict_headers_here() throws Exception {
        HttpResponse<String> page = get("signin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'");
        HttpResponse<String> style = get("assets/needlewise.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(style.headers().firstValue("ETag")).isPresent();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException, URISyntaxException {
        URI target = url.toURI().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(target).build(), HttpResponse.BodyHandlers.ofString());
    }
}
