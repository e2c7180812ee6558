# Two stages: the SDK builds, the runtime image runs as a user without rights. Built from a complete package feed.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY eng/ eng/
COPY compat/ compat/
COPY protos/ protos/
COPY src/ src/
COPY linkage/ linkage/
RUN dotnet publish src/Host -c Release -o /app -p:CompleteFeed=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY rules/ rules/
ENV MONITOR_HOME=/app \
    ASPNETCORE_URLS= \
    DOTNET_gcServer=0
# The aspnet image brings this user; its home is never written to.
USER $APP_UID
EXPOSE 5080 5081
ENTRYPOINT ["dotnet", "monitor.dll"]
CMD ["serve"]
