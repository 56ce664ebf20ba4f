package dev.needlewise.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.CasePlayer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The WAR taken away and brought back while the server goes on. */
@EnabledIf(value = "dev.needlewise.servers.Jdk#isThere", disabledReason = "its JDK is not installed here")
@ArquillianTest
@RunAsClient
@Tag("server")
class RedeployIT {
    private static final String WAR = "redeployed";
    private static final String BARE = "bare";
    private static final String OURS = "dev.needlewise.bootstrap.ApplicationStartup";
    private static final int TIMES = 4;

    private final URI home = Row.present().address();

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        return ServerIT.war();
    }

    @Deployment(name = BARE, managed = false, testable = false)
    static WebArchive bare() {
        return ShrinkWrap.create(WebArchive.class, "bare.war").addClass(Bare.class);
    }

    @BeforeEach
    void deploy() {
        deployer.deploy(WAR);
    }

    @AfterEach
    void undeploy() {
        deployer.undeploy(WAR);
    }

    @Test
    void somebody_in_the_middle_of_a_case_goes_on_after_a_redeployment() throws IOException {
        Person tom = Person.signedIn(home, "tom");
        URI session = tom.begin("cases/spots-on-both-cheeks");

        deployer.undeploy(WAR);
        deployer.deploy(WAR);

        assertThat(tom.get("me").body()).contains("\"name\":\"tom\"");
        assertThat(tom.browser().get(CasePlayer.play(tom.browser(), session)).body())
                .contains("Your score");
    }

    @Test
    void copies_of_the_application_do_not_pile_up() throws IOException {
        List<Long> copies = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Person.signedIn(home, "tess").get("cases");
            copies.add(copiesAfterRedeployment(WAR, OURS));
        }
        System.out.println("Copies in memory after each redeployment: " + copies);
        if (Row.present().keepsWhatWasDeployed()) {
            assertThat(growth(copies)).as("%s", copies).isLessThanOrEqualTo(growthOfAnApplicationThatDoesNothing());
        } else {
            // What a server itself keeps of the last one or two may come late; what piles up grows each time.
            assertThat(copies.get(TIMES - 1)).as("%s", copies).isLessThanOrEqualTo(Math.max(3, copies.get(1)));
        }
    }

    private long growthOfAnApplicationThatDoesNothing() throws IOException {
        List<Long> copies = new ArrayList<>();
        deployer.deploy(BARE);
        for (int i = 0; i < TIMES; i++) {
            copies.add(copiesAfterRedeployment(BARE, Bare.class.getName()));
        }
        deployer.undeploy(BARE);
        System.out.println("Of an application that does nothing: " + copies);
        return growth(copies);
    }

    private long copiesAfterRedeployment(String deployment, String type) throws IOException {
        deployer.undeploy(deployment);
        deployer.deploy(deployment);
        return ServerProcess.of(Row.present()).loadedCopies(type);
    }

    private static long growth(List<Long> copies) {
        return copies.get(copies.size() - 1) - copies.get(0);
    }
}
