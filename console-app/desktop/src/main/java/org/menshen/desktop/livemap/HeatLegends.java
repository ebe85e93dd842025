package org.menshen.desktop.livemap;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.menshen.desktop.text.Texts;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.layer.item.ItemLayer;
import org.menshen.map.fx.layer.item.ItemLegend;

/// The legends on maps: of the live one crowd below, alert density and work items above it.
public final class HeatLegends {

    /// Below the legends stands the position under the pointer.
    private static final double BOTTOM = 34;
    /// parts of the ramp between two figures of a legend
    private static final int PARTS = 4;

    private HeatLegends() {
    }

    /// @param full persons a square metre at the end of the crowd's ramp
    static HeatLegendLayer of(Texts texts, double full, ZoneHeatLayer crowd, AlertHeat alerts, ItemLayer items) {
        HeatLegend persons = new HeatLegend(texts.get("legend.title"), figures(full), texts.get("legend.none"));
        return new HeatLegendLayer("legend", BOTTOM,
                List.of(new HeatLegendLayer.Part(crowd, persons), new HeatLegendLayer.Part(alerts.layer(), alerts.legend()),
                        new HeatLegendLayer.Part(items, items(texts))));
    }

    /// What the cards of work items mean.
    public static ItemLegend items(Texts texts) {
        return new ItemLegend(texts.get("legend.items"), List.of(texts.get("legend.items.CALM"), texts.get("legend.items.NEAR"),
                texts.get("legend.items.LATE")), "");
    }

    /// The figures below a ramp; more than the last looks like the last.
    static List<String> figures(double full) {
        return IntStream.rangeClosed(0, PARTS).mapToObj(part -> number(full * part / PARTS) + (part == PARTS ? "+" : "")).toList();
    }

    /// A figure without zeros that say nothing.
    static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
