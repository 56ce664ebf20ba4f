package dev.needlewise.domain.material;

import java.util.Locale;

/** How strong a claim is, by the kind of sentence it rests on; the best of its passages counts. */
public enum Strength {
    CLINICAL_RULE,
    REFERENCED_STATEMENT,
    DEFINITION,
    STUDY_FINDING,
    CLINICAL_ADVICE,
    REGULATORY_STATEMENT,
    SURVEY,
    OPINION,
    ANECDOTE,
    MARKETING;

    /** The name as packs write it: {@code clinical-advice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
