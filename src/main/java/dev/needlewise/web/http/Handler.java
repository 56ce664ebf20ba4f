package dev.needlewise.web.http;

/** Answers one address: parse, call, render. */
@FunctionalInterface
public interface Handler {
    Reply answer(Visit visit);
}
