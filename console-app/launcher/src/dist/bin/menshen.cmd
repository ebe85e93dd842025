@echo off
rem Starts menshen. Set MENSHEN_JAVA_HOME or JAVA_HOME to a JDK 25 or newer.
setlocal
set "HOME_DIR=%~dp0.."
set "JDK=%MENSHEN_JAVA_HOME%"
if "%JDK%"=="" set "JDK=%JAVA_HOME%"
if not exist "%JDK%\bin\java.exe" for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do set "JDK=%%d"
if not exist "%JDK%\bin\java.exe" (
  echo menshen needs a JDK 25 or newer. Set MENSHEN_JAVA_HOME to its folder. 1>&2
  exit /b 69
)
if "%1"=="import" set "MENSHEN_OPTS=-Xmx1500m -XX:TieredStopAtLevel=4 %MENSHEN_OPTS%"
rem The console's classes, parsed and linked, kept by the VM itself when it ends for the first time: later starts are quicker.
set "CLASSES="
if not "%1"=="centre" if not "%1"=="drill" if not "%1"=="import" if not "%1"=="--help" set "CLASSES=%LOCALAPPDATA%\menshen\console.jsa"
if not "%CLASSES%"=="" if not exist "%LOCALAPPDATA%\menshen" mkdir "%LOCALAPPDATA%\menshen"
if not "%CLASSES%"=="" set "MENSHEN_OPTS=%MENSHEN_OPTS% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CLASSES%""
"%JDK%\bin\java.exe" @"%HOME_DIR%\bin\menshen.options" "-Dmenshen.home=%HOME_DIR%" %MENSHEN_OPTS% --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls -cp "%HOME_DIR%\lib\*" org.menshen.launcher.Main %*
