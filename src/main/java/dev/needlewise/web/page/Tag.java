package dev.needlewise.web.page;

/** Two or three words in a small box: a state, a kind of source, a verdict. */
public record Tag(String words, Tone tone) {}
