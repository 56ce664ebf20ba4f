package dev.needlewise.application.play;

import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.training.session.Submission;
import java.util.Optional;

/** What was typed into the form of a page, before anybody knows what the page asked. */
@FunctionalInterface
public interface AnswerSheet {
    /**
     * Reads it as an answer to an item; nothing where it is none yet. May be asked again, and then says the same.
     *
     * @param keyed the case that the item belongs to
     */
    Optional<Submission> answer(KeyedCase keyed, Item item);
}
