namespace LowIncomeMonitor.Host.Composition;

/// <summary>Reads "ingestion,matching".</summary>
internal static class RoleList
{
    /// <exception cref="ArgumentException">A name is no role.</exception>
    public static Roles Parse(string text)
    {
        var roles = Roles.None;
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            roles |= Enum.TryParse<Roles>(name, ignoreCase: true, out var role) && role != Roles.None && char.IsAsciiLetter(name[0])
                ? role
                : throw new ArgumentException(
                    $"'{name}' is no role. Give one or more of ingestion, matching, alerts, api, jobs, separated by commas.");
        }

        return roles == Roles.None ? Roles.All : roles;
    }
}
