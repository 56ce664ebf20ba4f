package dev.needlewise.content;

/**
 * How large a zipped pack may be. Ours: far above a pack of a thousand cases, far below what would fill the memory.
 *
 * @param sent bytes of the zip
 * @param unpacked bytes of all files together
 * @param file bytes of one file
 * @param entries files and folders
 * @param ratio how many times larger than packed a file may be
 */
record ZipLimits(int sent, int unpacked, int file, int entries, int ratio) {
    static final ZipLimits USUAL = new ZipLimits(20 * 1024 * 1024, 64 * 1024 * 1024, Yaml.MOST_BYTES, 5000, 100);

    /** Below this many bytes the ratio says nothing. */
    static final int SMALL = 64 * 1024;

    private static final int KIB = 1024;

    static String size(long bytes) {
        return bytes < KIB * KIB ? (bytes + KIB - 1) / KIB + " KiB" : bytes / (KIB * KIB) + " MiB";
    }
}
