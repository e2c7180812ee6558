using System.CommandLine;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Composition;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Issues a caller's token, for bureaus without an identity provider.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The person; stands in every journal entry.", Required = true };
        var roles = new Option<string>("--roles") { Description = "caseworker, leader, datastaff, auditor; separated by commas.", DefaultValueFactory = _ => "caseworker" };
        var regions = new Option<string>("--regions") { Description = "Region codes that the person may see, separated by commas.", Required = true };
        var hours = new Option<int>("--hours") { Description = "How long it is good.", DefaultValueFactory = _ => 10 };
        var command = new Command("token", "Prints a token for the gRPC services, signed with the key of MONITOR__AUTH__KEYFILE.")
        {
            name, roles, regions, hours,
        };
        command.SetGuardedAction(async (parsed, _) =>
        {
            var validFor = parsed.GetValue(hours);
            if (validFor is < 1 or > 24 * 31)
                throw new ArgumentException("--hours must lie between 1 and 744.");
            var caller = new Caller(parsed.GetValue(name)!, ReadRoles(parsed.GetValue(roles)!), ReadRegions(parsed.GetValue(regions)!));
            await Console.Out.WriteLineAsync(Tokens(TimeProvider.System).Issue(caller, TimeSpan.FromHours(validFor)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Issues tokens with the configured key; a private run has its own.</summary>
    public static BearerTokens Tokens(TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var complete = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(LocalSecrets.Missing(configuration))
            .Build();
        return new BearerTokens(AuthKey.Load(complete), clock);
    }

    private static Role ReadRoles(string text)
    {
        var roles = Role.None;
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            roles |= Enum.TryParse<Role>(name, ignoreCase: true, out var role) && role != Role.None && char.IsAsciiLetter(name[0])
                ? role
                : throw new ArgumentException($"'{name}' is no role. Give caseworker, leader, datastaff or auditor.");
        }

        return roles == Role.None ? throw new ArgumentException("--roles is empty: a token without a role allows no call.") : roles;
    }

    private static List<string> ReadRegions(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code =>
            RegionCode.Parse(code) is { IsOk: true } reading ? reading.Code.ToString() : throw new ArgumentException($"--regions: {RegionCode.Parse(code).Reason}")),
    ];
}
