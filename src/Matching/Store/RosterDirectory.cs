using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>The roster for display: names are opened, masked and let go; numbers are masked in the table already.</summary>
internal sealed class RosterDirectory(NpgsqlDataSource database, PersonStore people, EvaluationDay today) : IRosterDirectory
{
    private const string Members =
        """
        select p.person_id, p.masked_number, m.relation, p.personal_hash, p.seal_key_id, p.seal_nonce, p.seal_text
        from roster.memberships m join roster.people p using (person_id)
        where m.valid_to is null and m.household_id = $1
        order by m.line_order, p.person_id
        """;

    private const string Counts =
        """
        select h.region, coalesce(e.programme, ''), count(distinct e.household_id), count(distinct e.person_id)
        from roster.enrolments e
        join roster.household_periods h on h.household_id = e.household_id and h.valid_to is null
        where e.valid_to is null and e.enrolled_on <= $1 and (e.ended_on is null or e.ended_on > $1)
        group by grouping sets ((h.region, e.programme), (h.region))
        order by 1, 2
        """;

    public async Task<IReadOnlyList<MaskedMember>> MembersAsync(string householdId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Members);
        command.Parameters.Add(Sql.Of(householdId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var members = new List<MaskedMember>();
        while (await rows.ReadAsync(cancellationToken))
            members.Add(new(rows.GetInt32(0), people.OpenName(rows, 3)?.Masked ?? "*", rows.GetString(1), rows.GetString(2)));
        return members;
    }

    public async Task<IReadOnlyList<RosterCount>> CountsAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Counts);
        command.Parameters.Add(Sql.Of(today.Now));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<RosterCount>();
        while (await rows.ReadAsync(cancellationToken))
            counts.Add(new(rows.GetString(0), rows.GetString(1), rows.GetInt64(2), rows.GetInt64(3)));
        return counts;
    }
}
