using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Opens what the roster holds sealed of a person, for comparisons and for masked display.</summary>
internal sealed class PersonStore(ISealer sealer)
{
    private const string Select =
        """
        select person_id, personal_hash, seal_key_id, seal_nonce, seal_text, birth_date, token
        from roster.people where person_id = any($1)
        """;

    public async Task<IReadOnlyDictionary<int, RosteredPerson>> LoadAsync(
        int[] ids, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var people = new Dictionary<int, RosteredPerson>(ids.Length);
        if (ids.Length == 0)
            return people;
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(ids));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var id = rows.GetInt32(0);
            people[id] = new(id, OpenName(rows, 1), rows.DateOrNull(5), rows.IsDBNull(6) ? null : rows.GetFieldValue<byte[]>(6));
        }

        return people;
    }

    /// <summary>The name of a row with personal_hash and the three parts of the seal from a column on.</summary>
    public PersonName? OpenName(NpgsqlDataReader rows, int first) => PersonName.Read(OpenPersonal(rows, first).Name).Name;

    /// <summary>Name, number and phone of a row with personal_hash and the three parts of the seal from a column on.</summary>
    public RosterLine OpenPersonal(NpgsqlDataReader rows, int first)
    {
        var box = new SealedBytes(rows.GetString(first + 1), rows.GetFieldValue<byte[]>(first + 2), rows.GetFieldValue<byte[]>(first + 3));
        return RosterLine.Parser.ParseFrom(sealer.Open(box, rows.GetFieldValue<byte[]>(first)));
    }
}
