package dev.needlewise.content;

/** Where something stands in a file of a pack; lines and columns count from 1. */
public record Place(String file, int line, int column) {
    public static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
