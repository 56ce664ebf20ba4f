package dev.needlewise.lti.platform;

import dev.needlewise.lti.Refusal;

/** Says why an address is not one that this tool calls. */
public record AddressRefusal(String detail) implements Refusal {
    @Override
    public String code() {
        return "address-refused";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String sentence() {
        return "An address of the learning platform cannot be used. Ask its administrator for public https addresses.";
    }
}
