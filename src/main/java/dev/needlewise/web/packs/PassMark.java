package dev.needlewise.web.packs;

import dev.needlewise.domain.scenario.PassRule;

/** Says the pass mark in percent, as every other page does. */
final class PassMark {
    private PassMark() {}

    static String percent(PassRule rule) {
        return rule.cut().movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
