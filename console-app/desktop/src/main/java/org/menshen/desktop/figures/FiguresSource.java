package org.menshen.desktop.figures;

import java.util.List;

/// What one section of the window tells. Not on the FX thread.
interface FiguresSource {

    /// The figures.
    List<FiguresPage.Tile> tiles(FiguresLook look);

    /// The selected one.
    FiguresPage.Detail detail(FiguresLook look, String tile);

    /// The days that it is told for.
    String title(FiguresWanted wanted);
}
