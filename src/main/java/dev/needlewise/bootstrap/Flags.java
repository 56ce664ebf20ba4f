package dev.needlewise.bootstrap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A command line taken apart: the settings that it gives by flag, and the words that remain. */
record Flags(Map<Setting, String> settings, List<String> rest) {
    /** Takes {@code --flag value} and {@code --flag=value}, wherever they stand; other words stay in order. */
    static Flags among(List<String> arguments) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        var rest = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            var setting = Setting.ofFlag(name);
            if (setting.isEmpty()) {
                rest.add(argument);
            } else if (equals >= 0) {
                settings.put(setting.get(), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                settings.put(setting.get(), arguments.get(++i));
            } else {
                throw new Refusal(argument + " needs a value.");
            }
        }
        return new Flags(settings, rest);
    }

    /** Flags beat system properties of the same names; written there, they reach the application as well. */
    void publish() {
        settings.forEach((setting, value) -> System.setProperty(setting.key(), value));
    }
}
