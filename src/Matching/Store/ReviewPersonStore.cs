using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Reviews;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Opens people of the roster for a look at a pair, also those who have left it.</summary>
internal sealed class ReviewPersonStore(PersonStore people)
{
    private const string Select =
        """
        select p.person_id, p.personal_hash, p.seal_key_id, p.seal_nonce, p.seal_text, p.birth_date, p.masked_number, p.token,
               coalesce(a.relation, ''), coalesce(a.household_id, ''), coalesce(a.region, '')
        from roster.people p
        left join lateral (
            select x.relation, h.household_id, h.region from (
                select m.household_id, m.relation, 0 as past, m.valid_to from roster.memberships m
                where m.person_id = p.person_id and m.valid_to is null
                union all
                select m.household_id, m.relation, 1, m.valid_to from roster.memberships m
                where m.person_id = p.person_id and m.valid_to is not null
            ) x join roster.household_periods h on h.household_id = x.household_id and h.valid_to is null
            order by x.past, x.valid_to desc, h.household_id collate "C" limit 1) a on true
        where p.person_id = any($1)
        """;

    public async Task<Dictionary<int, ReviewPerson>> LoadAsync(
        IEnumerable<int> ids, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(ids.Distinct().ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<int, ReviewPerson>();
        while (await rows.ReadAsync(cancellationToken))
        {
            RosterLine line = people.OpenPersonal(rows, 1);
            var birth = rows.DateOrNull(5)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
            found[rows.GetInt32(0)] = new(
                new(line.CitizenNumber, line.Name, birth), rows.GetString(6), rows.IsDBNull(7) ? null : rows.GetFieldValue<byte[]>(7),
                rows.GetString(8), rows.GetString(9), rows.GetString(10));
        }

        return found;
    }
}
