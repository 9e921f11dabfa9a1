const http = require('node:http');

// The least that does what a step with a job summary asks of Mackerel: sets the status of a host, and reads the name of
// the organization beside it, by Node alone.

const { MACKEREL_APIBASE = '', MACKEREL_APIKEY = '', HOST_ID = '', STATUS = '' } = process.env;

/** @type {(method: string, path: string, body: string | undefined) => void} */
function send(method, path, body) {
  const headers = {
    Accept: 'application/json',
    'X-Api-Key': MACKEREL_APIKEY,
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  };
  const request = http.request(`${MACKEREL_APIBASE}/api/v0${path}`, { method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (/** @type {string} */ chunk) => (text += chunk));
    response.on('end', () => {
      if (response.statusCode !== 200 || typeof JSON.parse(text) !== 'object') process.exitCode = 1;
    });
  });
  request.end(body);
}

send('POST', `/hosts/${HOST_ID}/status`, JSON.stringify({ status: STATUS }));
send('GET', '/org', undefined);
