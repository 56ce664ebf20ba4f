package dev.needlewise.domain.scenario;

import java.util.List;
import java.util.Map;

/** Takes the files of a pack out of what somebody sent, in memory and within limits. */
public interface PackUnpacker {
    /** Unpacks the bytes of a sent file. */
    Unpacked unpack(byte[] sent);

    /**
     * What came of it.
     *
     * @param files by path inside the pack; none where there is a problem
     * @param problems sentences that say where, what was found and what was expected
     */
    record Unpacked(Map<String, byte[]> files, List<String> problems) {
        public Unpacked {
            files = problems.isEmpty() ? Map.copyOf(files) : Map.of();
            problems = List.copyOf(problems);
        }
    }
}
