package org.menshen.domain.code;

/// A kind of crowd zone of `zone-kinds.yaml` with its lines (domain.md §3.14).
///
/// @param code its code
/// @param blue persons per m²
/// @param yellow persons per m²
/// @param orange persons per m²
/// @param red persons per m²
public record ZoneKind(Code code, double blue, double yellow, double orange, double red) {

    static ZoneKind of(Code code) {
        return new ZoneKind(code, code.number("blue").orElseThrow(), code.number("yellow").orElseThrow(),
            code.number("orange").orElseThrow(), code.number("red").orElseThrow());
    }
}
