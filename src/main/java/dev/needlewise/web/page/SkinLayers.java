package dev.needlewise.web.page;

import java.math.BigDecimal;

/** Measured skin of one site, in millimetres from the surface: where the epidermis and the dermis end, and one SD of the latter. */
public record SkinLayers(BigDecimal epidermis, BigDecimal dermisEnds, BigDecimal deviation) {
    /** Where the dermis ends in thin skin, one deviation above the mean. */
    public BigDecimal dermisUsuallyFrom() {
        return dermisEnds.subtract(deviation);
    }

    /** Where the dermis ends in thick skin, one deviation below the mean. */
    public BigDecimal dermisUsuallyTo() {
        return dermisEnds.add(deviation);
    }
}
