package dev.needlewise.domain.training.people;

/** How someone is known to whoever vouches for them: the realm is {@code form} or an LTI registration's id. */
public record Identity(String realm, String subject) {
    /** Accounts of the container, signed in by the form. */
    public static final String FORM = "form";

    public Identity {
        if (realm.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException(
                    "An identity has a realm and a subject, but found '" + realm + "' and '" + subject + "'");
        }
    }

    public static Identity ofForm(String account) {
        return new Identity(FORM, account);
    }
}
