package dev.needlewise.application.home;

import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.SessionId;

/** A decision worth another look, and the session whose feedback explains it. */
public record WeakPoint(SessionId session, Scenario scenario, Item item, ItemMark mark) {}
