/// What the desk hears: the severity of unanswered alerts, from tones made in code. [org.menshen.desktop.sound.SoundScore] takes its figures from
/// the configuration; [org.menshen.desktop.sound.SeveritySound] follows the workspace; a broken device is told, never hidden.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.sound;
