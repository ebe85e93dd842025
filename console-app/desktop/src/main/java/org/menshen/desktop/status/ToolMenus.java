package org.menshen.desktop.status;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;

/// What all windows do beside the acts on subjects, one menu a window, the last for what every window has. The acts themselves stand in the menu of
/// what is selected. FX thread.
final class ToolMenus {

    private final Navigator navigator;
    private final Texts texts;

    ToolMenus(Navigator navigator, Texts texts) {
        this.navigator = navigator;
        this.texts = texts;
    }

    List<Menu> menus() {
        List<Tool> tools = navigator.tools();
        List<Menu> menus = new ArrayList<>();
        navigator.windows().forEach(entry -> add(menus, texts.get("tools", entry.title()),
                tools.stream().filter(tool -> tool.window().equals(entry.id()) && !tool.opens()).toList()));
        add(menus, texts.get("tools.anywhere"), tools.stream().filter(tool -> tool.window().isEmpty()).toList());
        return menus;
    }

    private void add(List<Menu> menus, String title, List<Tool> tools) {
        if (!tools.isEmpty()) {
            Menu menu = new Menu(title);
            // the key is shown, not bound: a plain letter of one window must not work in all of them
            tools.forEach(tool -> menu.getItems().add(item(tool)));
            menus.add(menu);
        }
    }

    private MenuItem item(Tool tool) {
        MenuItem item = new MenuItem(tool.name(), new KeyHint(tool.shown()));
        item.setOnAction(event -> navigator.use(tool));
        return item;
    }
}
