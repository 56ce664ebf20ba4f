package dev.needlewise.web.info;

import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;

/** A heading with its paragraphs. */
public record TextSection(String heading, List<String> paragraphs) {
    /** The sections of a page, numbered in the interface bundle: {@code help.1}, {@code help.1.1}, {@code help.1.2} ... */
    static List<TextSection> of(String page) {
        List<TextSection> sections = new ArrayList<>();
        for (int section = 1; Words.knows(page + "." + section); section++) {
            List<String> paragraphs = new ArrayList<>();
            for (int each = 1; Words.knows(page + "." + section + "." + each); each++) {
                paragraphs.add(Words.say(page + "." + section + "." + each));
            }
            sections.add(new TextSection(Words.say(page + "." + section), List.copyOf(paragraphs)));
        }
        return List.copyOf(sections);
    }
}
