package dev.needlewise.application.people;

/** The accounts by which people sign in here; where a container keeps them, they are not ours to end. */
public interface SignInAccounts {
    /** For a container that keeps its own accounts. */
    SignInAccounts OF_CONTAINER = account -> false;

    /** Ends an account for good; false where there is none of ours by that name. */
    boolean end(String account);
}
