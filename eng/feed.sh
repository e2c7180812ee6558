#!/usr/bin/env bash
# feed.sh [--force]: asks the configured NuGet feed once whether every intended package restores there,
# and writes the answer to eng/feed.props (docs/packages.md). Exit 1 when the feed gave no answer.
# Without --force an answer stands until the pinned versions or this question change.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
answer=$root/eng/feed.props
[[ ${1:-} != --force && $answer -nt $root/Directory.Packages.props && $answer -nt ${BASH_SOURCE[0]} ]] && exit 0

# Inside the repository, so that the probe sees the package sources and pinned versions the build will see;
# its own empty build files keep the rest of the build out of it.
mkdir -p "$root/.monitor"
probe=$(mktemp -d "$root/.monitor/feed.XXXXXX")
trap 'rm -rf "$probe"' EXIT
echo '<Project />' | tee "$probe/Directory.Build.props" > "$probe/Directory.Build.targets"
cat > "$probe/probe.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Confluent.Kafka" />
    <PackageReference Include="Google.Protobuf" />
    <PackageReference Include="Grpc.AspNetCore" />
    <PackageReference Include="Grpc.Net.Client" />
    <PackageReference Include="Microsoft.ML" />
    <PackageReference Include="Microsoft.ML.FastTree" />
    <PackageReference Include="StackExchange.Redis" />
    <PackageReference Include="Testcontainers.Kafka" />
  </ItemGroup>
</Project>
XML

limit=()
command -v timeout > /dev/null && limit=(timeout "${FEED_TIMEOUT_SECONDS:-300}")
code=0
"${limit[@]}" dotnet restore "$probe/probe.csproj" --no-http-cache --nologo > "$probe/log" 2>&1 || code=$?

write() {
  printf '<Project>\n  <PropertyGroup>\n    <CompleteFeed>%s</CompleteFeed>\n  </PropertyGroup>\n</Project>\n' "$1" > "$probe/feed.props"
  mv "$probe/feed.props" "$answer"
}

# "No such package" (NU1101), "no such version" (NU1102, NU1103) are answers; any other error, a time-out
# included, is none: an unreachable feed must not be taken for one with holes.
absent=$(grep -oE 'error NU110[123]: Unable to find [a-z ]*package [A-Za-z0-9._-]+' "$probe/log" | grep -oE '[^ ]+$' | sed 's/\.$//' | sort -u || true)
other=$(grep -oE 'error [A-Z]+[0-9]+: .*' "$probe/log" | grep -vE 'error NU110[123]:' | sort -u | head -n 3 || true)

if ((code == 0)); then
  write true
  echo "Package feed: complete, the build uses every package as published."
elif [[ -n $absent && -z $other && $code -ne 124 ]]; then
  write false
  echo "Package feed: partial (absent: $(echo $absent | sed 's/ /, /g')), the build uses the parts that are there and compat/."
else
  ((code == 124)) && other="no answer within ${FEED_TIMEOUT_SECONDS:-300} s"
  echo "Package feed: could not be asked, eng/feed.props stays as it was: ${other:-dotnet restore ended with code $code}" >&2
  exit 1
fi
