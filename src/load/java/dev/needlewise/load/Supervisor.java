package dev.needlewise.load;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Reads cohorts, trainees and reviews, one after another. */
record Supervisor(Visitor visitor, String account, String password, List<String> pages, Random random)
        implements Worker {
    void signIn() throws IOException {
        visitor.browser().signIn(account, password);
    }

    @Override
    public void next() throws IOException {
        visitor.browser().get(pages.get(random.nextInt(pages.size())));
    }
}
