/**
 * What is asked: scenarios, their scenes and items, and the packs they come in.
 *
 * <p>A scenario tells a story and asks for decisions; it holds no answer that the protocol can give. Its keys appear
 * only in a {@link dev.needlewise.domain.scenario.KeyedCase}, where a protocol has decided every scene's facts and the
 * best path is known. A pack is read whole or refused whole. Imports the material and the protocol.
 */
@NullMarked
package dev.needlewise.domain.scenario;

import org.jspecify.annotations.NullMarked;
