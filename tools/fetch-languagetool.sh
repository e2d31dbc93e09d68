#!/bin/sh
# Fetches LanguageTool's server and its English module from Maven Central, for tests and for machines that may not download 250 MB of all languages.
# usage: fetch-languagetool.sh [FOLDER]     (default: $XDG_CACHE_HOME/newslint/languagetool)
# The result, FOLDER/LanguageTool-6.8 with languagetool-server.jar and libs/, is what language-tool-python unpacks itself: newslint finds it in the
# default folder, and elsewhere if LTP_JAR_DIR_PATH names it. Needs mvn; running it needs Java 17.
set -eu
version=6.8
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/newslint/languagetool}
target=$folder/LanguageTool-$version
if [ -f "$target/languagetool-server.jar" ]; then
    echo "$target"
    exit 0
fi
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
languages=
for code in en es ca pt; do # the server does not start without the last three: its language identifier tells them apart
    languages="$languages    <dependency><groupId>org.languagetool</groupId><artifactId>language-$code</artifactId><version>$version</version></dependency>
"
done
cat >"$work/pom.xml" <<EOF
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>newslint</groupId><artifactId>languagetool</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId><version>$version</version>
      <exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion></exclusions>
    </dependency>
$languages  </dependencies>
</project>
EOF
# The server's manifest names its libraries without versions.
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
    -DincludeScope=runtime -Dmdep.stripVersion=true -DoutputDirectory="$work/server/libs" >&2
mv "$work/server/libs/languagetool-server.jar" "$work/server/"
mv "$work/server" "$target"
echo "$target"
